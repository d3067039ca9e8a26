import { z } from 'zod';
import type { EventDefinition } from './event-definition.ts';
import { property } from './property.ts';

const playback = z.looseObject({
  content_id: property.text,
  content_type: property.text,
  creator_id: property.text,
  position: property.number,
});

/** Views, plays, scans and what people do with what they see. */
export const mediaEvents = {
  view: {
    purpose: 'Somebody opened a piece of content.',
    aliases: ['content_viewed', 'video_viewed'],
    isActivity: true,
    properties: playback,
  },
  play: {
    purpose: 'Playback started.',
    aliases: ['Video Playback Started', 'play_started', 'audio_played'],
    isActivity: true,
    properties: playback,
  },
  pause: {
    purpose: 'Playback paused.',
    aliases: ['Video Playback Paused', 'play_paused'],
    isActivity: true,
    properties: playback,
  },
  resume: {
    purpose: 'Playback went on.',
    aliases: ['Video Playback Resumed', 'play_resumed'],
    isActivity: true,
    properties: playback,
  },
  heartbeat: {
    purpose: 'Playback is still running.',
    aliases: ['Video Content Playing', 'play_heartbeat'],
    isActivity: true,
    properties: playback,
  },
  complete: {
    purpose: 'Playback reached the end.',
    aliases: ['Video Playback Completed', 'play_completed'],
    isActivity: true,
    properties: playback,
  },
  abandoned: {
    purpose: 'Playback was left before the end.',
    aliases: ['Video Playback Exited', 'play_abandoned'],
    isActivity: true,
    properties: playback,
  },
  qr_scanned: {
    purpose: 'Somebody opened content by its QR code.',
    aliases: ['qr_scan', 'Scan'],
    isActivity: true,
    properties: z.looseObject({ qr_code_id: property.text, content_id: property.text }),
  },
  mashup_played: {
    purpose: 'A mashup started to play.',
    aliases: [],
    isActivity: true,
    properties: z.looseObject({
      mashup_id: property.requiredText,
      source: property.text,
      autoPlay: property.flag,
    }),
  },
  mashup_created: {
    purpose: 'Somebody made a mashup; the duration is in seconds.',
    aliases: [],
    isActivity: true,
    properties: z.looseObject({
      trackCount: property.number,
      duration: property.number,
      usedAI: property.flag,
    }),
  },
  mashup_exported: {
    purpose: 'Somebody exported a mashup to another platform.',
    aliases: [],
    isActivity: true,
    properties: z.looseObject({ platform: property.text, format: property.text }),
  },
  mashup_liked: {
    purpose: 'Somebody liked a mashup.',
    aliases: [],
    isActivity: true,
    properties: z.looseObject({ mashup_id: property.requiredText }),
  },
  mashup_unliked: {
    purpose: 'Somebody took a like of a mashup back.',
    aliases: ['unlike', 'Mashup Unliked'],
    isActivity: true,
    properties: z.looseObject({ mashup_id: property.requiredText }),
  },
  mashup_downloaded: {
    purpose: 'Somebody downloaded a mashup or another piece of content.',
    aliases: ['download', 'downloaded', 'content_downloaded', 'File Downloaded'],
    isActivity: true,
    properties: z.looseObject({ mashup_id: property.text, content_id: property.text, format: property.text }),
  },
  mashup_shared: {
    purpose: 'Somebody shared a mashup.',
    aliases: [],
    isActivity: true,
    properties: z.looseObject({ mashup_id: property.requiredText }),
  },
  ai_reaction: {
    purpose: 'Somebody reacted to an AI mashup.',
    aliases: [],
    isActivity: true,
    properties: z.looseObject({ mashup_id: property.requiredText, reaction: property.text }),
  },
  user_followed: {
    purpose: 'Somebody followed a creator.',
    aliases: [],
    isActivity: true,
    properties: z.looseObject({ creator_id: property.requiredText }),
  },
  user_unfollowed: {
    purpose: 'Somebody no longer follows a creator.',
    aliases: ['unfollow', 'unfollowed'],
    isActivity: true,
    properties: z.looseObject({ creator_id: property.requiredText }),
  },
  comment_posted: {
    purpose: 'Somebody commented.',
    aliases: [],
    isActivity: true,
    properties: z.looseObject({ mashup_id: property.text, has_media: property.flag }),
  },
} satisfies Record<string, EventDefinition>;
