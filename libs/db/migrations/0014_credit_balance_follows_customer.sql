ALTER TABLE "credit_balance" DROP CONSTRAINT "credit_balance_customer_id_customer_id_fk";
--> statement-breakpoint
ALTER TABLE "credit_balance" ADD CONSTRAINT "credit_balance_customer_id_customer_id_fk" FOREIGN KEY ("customer_id") REFERENCES "public"."customer"("id") ON DELETE cascade ON UPDATE no action;