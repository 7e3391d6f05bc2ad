CREATE TABLE `picture` (
	`id` text PRIMARY KEY NOT NULL,
	`key` text NOT NULL,
	`hash` text NOT NULL,
	`kind` text NOT NULL,
	`width` integer NOT NULL,
	`height` integer NOT NULL,
	`bytes` integer NOT NULL,
	`name` text NOT NULL,
	`alt` text NOT NULL,
	`made_at` integer NOT NULL,
	`made_by` text NOT NULL,
	`removed_at` integer,
	CONSTRAINT "picture_kind" CHECK("picture"."kind" IN ('jpeg', 'png', 'webp')),
	CONSTRAINT "picture_size" CHECK("picture"."width" > 0 AND "picture"."height" > 0 AND "picture"."bytes" > 0)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `picture_key_unique` ON `picture` (`key`);--> statement-breakpoint
CREATE UNIQUE INDEX `picture_by_content` ON `picture` (`hash`) WHERE "picture"."removed_at" IS NULL;--> statement-breakpoint
CREATE TABLE `picture_use` (
	`picture_id` text NOT NULL,
	`slug` text NOT NULL,
	`market` text NOT NULL,
	PRIMARY KEY(`picture_id`, `slug`, `market`),
	FOREIGN KEY (`picture_id`) REFERENCES `picture`(`id`) ON UPDATE no action ON DELETE no action
);

--> statement-breakpoint
-- A revision names only pictures that are there, and which ones it names is written down.
CREATE TRIGGER campaign_revision_pictures BEFORE INSERT ON campaign_revision
WHEN EXISTS (SELECT 1 FROM json_tree(NEW.body) named WHERE named.key = 'upload' AND NOT EXISTS (SELECT 1 FROM picture p WHERE p.id = named.value AND p.removed_at IS NULL))
BEGIN SELECT RAISE(ABORT, 'unknown-picture'); END;
--> statement-breakpoint
CREATE TRIGGER campaign_revision_uses AFTER INSERT ON campaign_revision
BEGIN
  INSERT INTO picture_use (picture_id, slug, market) SELECT DISTINCT named.value, NEW.slug, NEW.market FROM json_tree(NEW.body) named WHERE named.key = 'upload'
  ON CONFLICT DO NOTHING;
END;
--> statement-breakpoint
-- Revisions are kept, so their pictures are; what somebody is writing at the moment is not pulled from under them either.
CREATE TRIGGER picture_used BEFORE UPDATE OF removed_at ON picture
WHEN NEW.removed_at IS NOT NULL AND (
  EXISTS (SELECT 1 FROM picture_use u WHERE u.picture_id = OLD.id)
  OR EXISTS (SELECT 1 FROM campaign_draft d, json_tree(d.body) named WHERE named.key = 'upload' AND named.value = OLD.id)
)
BEGIN SELECT RAISE(ABORT, 'picture-used'); END;
--> statement-breakpoint
CREATE TRIGGER picture_row_stays BEFORE DELETE ON picture BEGIN SELECT RAISE(ABORT, 'pictures are removed, not forgotten'); END;
