-- What a campaign said and what was decided about it is kept as it was: only new lines are written.
CREATE TRIGGER campaign_revision_text_stays BEFORE UPDATE ON campaign_revision BEGIN SELECT RAISE(ABORT, 'revisions are kept as they are'); END;
--> statement-breakpoint
CREATE TRIGGER campaign_revision_row_stays BEFORE DELETE ON campaign_revision BEGIN SELECT RAISE(ABORT, 'revisions are kept as they are'); END;
--> statement-breakpoint
CREATE TRIGGER campaign_publication_text_stays BEFORE UPDATE ON campaign_publication BEGIN SELECT RAISE(ABORT, 'decisions are kept as they are'); END;
--> statement-breakpoint
CREATE TRIGGER campaign_publication_row_stays BEFORE DELETE ON campaign_publication BEGIN SELECT RAISE(ABORT, 'decisions are kept as they are'); END;
--> statement-breakpoint
-- A decision is about a revision of its own campaign and market.
CREATE TRIGGER campaign_publication_own BEFORE INSERT ON campaign_publication
WHEN NEW.revision_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM campaign_revision r WHERE r.id = NEW.revision_id AND r.slug = NEW.slug AND r.market = NEW.market)
BEGIN SELECT RAISE(ABORT, 'a revision of another page'); END;
