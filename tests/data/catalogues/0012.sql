-- A catalogue as revision 0012 left it: one photo with its records, one step.
PRAGMA application_id = 1296331627;
BEGIN TRANSACTION;
CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL,
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO "alembic_version" VALUES('0012');
CREATE TABLE captions (
    photo_id INTEGER NOT NULL,
    language TEXT NOT NULL,
    headline TEXT NOT NULL,
    text TEXT NOT NULL,
    writer TEXT NOT NULL,
    alt_text TEXT NOT NULL,
    extended_description TEXT NOT NULL,
    status TEXT NOT NULL,
    has_text BOOLEAN NOT NULL,
    PRIMARY KEY (photo_id, language),
    FOREIGN KEY(photo_id) REFERENCES photos (id)
)
 WITHOUT ROWID

;
INSERT INTO "captions" VALUES(1,'x-default','Visit','Kim Yo-Jong in Moscow','','','','draft',1);
CREATE TABLE collection_members (
    collection_id TEXT NOT NULL,
    photo_id INTEGER NOT NULL,
    PRIMARY KEY (collection_id, photo_id),
    FOREIGN KEY(collection_id) REFERENCES collections (id),
    FOREIGN KEY(photo_id) REFERENCES photos (id)
)
 WITHOUT ROWID

;
CREATE TABLE collections (
    id TEXT NOT NULL,
    name TEXT NOT NULL,
    PRIMARY KEY (id)
);
CREATE TABLE contributions (
    place INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL,
    photo_id INTEGER NOT NULL,
    roles TEXT NOT NULL,
    person TEXT NOT NULL,
    organisation TEXT NOT NULL,
    FOREIGN KEY(photo_id) REFERENCES photos (id),
    UNIQUE (id)
);
INSERT INTO "contributions" VALUES(1,'c1',1,'["art","cropping"]','Rosa Yamamoto','Feminine-Perspective-Magazine');
CREATE TABLE credits (
    photo_id INTEGER NOT NULL,
    creators TEXT NOT NULL,
    sources TEXT NOT NULL,
    via TEXT NOT NULL,
    courtesy TEXT NOT NULL,
    commissioned_for TEXT NOT NULL,
    licence TEXT NOT NULL,
    licence_url TEXT NOT NULL,
    copyright TEXT NOT NULL,
    mandatory TEXT NOT NULL,
    line TEXT NOT NULL,
    status TEXT NOT NULL,
    names_somebody BOOLEAN NOT NULL, kind TEXT DEFAULT '' NOT NULL, work_url TEXT DEFAULT '' NOT NULL, changes TEXT DEFAULT '[]' NOT NULL,
    PRIMARY KEY (photo_id),
    FOREIGN KEY(photo_id) REFERENCES photos (id)
);
INSERT INTO "credits" VALUES(1,'[]','["Kremlin"]','[]','[]','','','','','','','',1,'photo-illustration','https://pictures.example/kim','["cropped by the agency"]');
CREATE TABLE edits (
    place INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL,
    photo_id INTEGER NOT NULL,
    kind TEXT NOT NULL,
    evidence TEXT NOT NULL,
    "by" TEXT NOT NULL,
    organisation TEXT NOT NULL,
    done_at TEXT,
    software TEXT NOT NULL,
    crop TEXT,
    scale FLOAT,
    rotation_degrees FLOAT,
    amounts TEXT NOT NULL,
    note TEXT NOT NULL,
    source TEXT DEFAULT '' NOT NULL,
    regions TEXT DEFAULT '[]' NOT NULL,
    FOREIGN KEY(photo_id) REFERENCES photos (id),
    UNIQUE (id)
);
INSERT INTO "edits" VALUES(1,'e1',1,'crop','metadata','','',NULL,'','{"left":0,"top":0,"right":0.5,"bottom":0.5}',NULL,NULL,'[]','','crs:HasCrop','[{"left":0.5,"top":0.5,"right":1,"bottom":1}]');
CREATE TABLE field_values (
    photo_id INTEGER NOT NULL,
    field TEXT NOT NULL,
    content TEXT NOT NULL,
    folded TEXT NOT NULL,
    PRIMARY KEY (photo_id, field),
    FOREIGN KEY(photo_id) REFERENCES photos (id)
)
 WITHOUT ROWID

;
INSERT INTO "field_values" VALUES(1,'city','"Moscow"',' moscow ');
CREATE TABLE fingerprints (
    photo_id INTEGER NOT NULL,
    whole INTEGER NOT NULL,
    local BLOB NOT NULL,
    PRIMARY KEY (photo_id),
    FOREIGN KEY(photo_id) REFERENCES photos (id) ON DELETE CASCADE
);
INSERT INTO "fingerprints" VALUES(1,-7,X'6C6F63616C');
CREATE TABLE folders (
    id INTEGER NOT NULL,
    path TEXT NOT NULL,
    PRIMARY KEY (id),
    UNIQUE (path)
);
INSERT INTO "folders" VALUES(1,'/pictures');
CREATE TABLE journal_changes (
    entry_id INTEGER NOT NULL,
    position INTEGER NOT NULL,
    photo_id INTEGER,
    kind TEXT NOT NULL,
    "before" TEXT,
    "after" TEXT,
    place INTEGER,
    PRIMARY KEY (entry_id, position),
    FOREIGN KEY(entry_id) REFERENCES journal_entries (id)
)
 WITHOUT ROWID

;
INSERT INTO "journal_changes" VALUES(1,0,1,'credit',NULL,'{"photo_id":1,"sources":["Kremlin"]}',NULL);
INSERT INTO "journal_changes" VALUES(1,1,1,'field',NULL,'{"photo_id":1,"field":"city","content":"Moscow"}',NULL);
INSERT INTO "journal_changes" VALUES(1,2,1,'contribution',NULL,'{"id":"c1","photo_id":1,"roles":["art","cropping"],"person":"Rosa Yamamoto","organisation":"Feminine-Perspective-Magazine"}',NULL);
INSERT INTO "journal_changes" VALUES(1,3,1,'edit',NULL,'{"id":"e1","photo_id":1,"kind":"crop","evidence":"declared","crop":{"left":0,"top":0,"right":0.5,"bottom":0.5}}',NULL);
INSERT INTO "journal_changes" VALUES(2,0,1,'caption',NULL,'{"photo_id":1,"headline":"Visit","text":"Kim Yo-Jong in Moscow"}',NULL);
CREATE TABLE journal_entries (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    at TEXT NOT NULL,
    who TEXT NOT NULL,
    what TEXT NOT NULL,
    reverses INTEGER,
    state TEXT NOT NULL,
    derived_id INTEGER,
    FOREIGN KEY(reverses) REFERENCES journal_entries (id)
);
INSERT INTO "journal_entries" VALUES(1,'2026-05-04T12:00:00+00:00','Rosa','import of 1 photo',NULL,'import',NULL);
INSERT INTO "journal_entries" VALUES(2,'2026-05-04T12:00:00+00:00','Rosa','caption of kim.jpg',NULL,'done',NULL);
CREATE TABLE journal_photos (
    photo_id INTEGER NOT NULL,
    entry_id INTEGER NOT NULL,
    PRIMARY KEY (photo_id, entry_id),
    FOREIGN KEY(entry_id) REFERENCES journal_entries (id)
)
 WITHOUT ROWID

;
INSERT INTO "journal_photos" VALUES(1,1);
INSERT INTO "journal_photos" VALUES(1,2);
CREATE TABLE judgements (
    publication_id INTEGER NOT NULL,
    position INTEGER NOT NULL,
    photo_id INTEGER,
    status TEXT NOT NULL,
    body TEXT NOT NULL,
    PRIMARY KEY (publication_id, position),
    FOREIGN KEY(publication_id) REFERENCES publications (id) ON DELETE CASCADE
)
 WITHOUT ROWID

;
CREATE TABLE photos (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    sha256 TEXT NOT NULL,
    folder_id INTEGER NOT NULL,
    name TEXT NOT NULL,
    name_key TEXT NOT NULL,
    stem_key TEXT NOT NULL,
    format TEXT NOT NULL,
    width_px INTEGER NOT NULL,
    height_px INTEGER NOT NULL,
    taken_at TEXT,
    added_at TEXT NOT NULL,
    original_id INTEGER,
    FOREIGN KEY(folder_id) REFERENCES folders (id),
    FOREIGN KEY(original_id) REFERENCES photos (id) ON DELETE SET NULL,
    UNIQUE (sha256)
);
INSERT INTO "photos" VALUES(1,'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa',1,'kim.jpg','kim.jpg','kim','JPEG',600,400,'2020-01-02T03:04:05','2026-05-04T12:00:00+00:00',NULL);
CREATE TABLE publications (
    id INTEGER NOT NULL,
    path TEXT NOT NULL,
    title TEXT NOT NULL,
    checked_at TEXT NOT NULL,
    profile TEXT NOT NULL,
    error TEXT NOT NULL,
    PRIMARY KEY (id),
    UNIQUE (path)
);
CREATE TABLE readings (
    photo_id INTEGER NOT NULL,
    body TEXT NOT NULL,
    PRIMARY KEY (photo_id),
    FOREIGN KEY(photo_id) REFERENCES photos (id) ON DELETE CASCADE
);
INSERT INTO "readings" VALUES(1,'[{"origin":"xmp","field":"keywords","content":["snow","ice"]}]');
CREATE TABLE shelf_state (
    id INTEGER NOT NULL,
    version INTEGER NOT NULL,
    PRIMARY KEY (id)
);
INSERT INTO "shelf_state" VALUES(1,1);
CREATE TABLE sightings (
    folder_id INTEGER NOT NULL,
    name TEXT NOT NULL,
    photo_id INTEGER NOT NULL,
    size_bytes INTEGER NOT NULL,
    modified_ns INTEGER NOT NULL, sidecar_ns INTEGER DEFAULT '0' NOT NULL,
    PRIMARY KEY (folder_id, name),
    FOREIGN KEY(folder_id) REFERENCES folders (id),
    FOREIGN KEY(photo_id) REFERENCES photos (id) ON DELETE CASCADE
)
 WITHOUT ROWID

;
INSERT INTO "sightings" VALUES(1,'kim.jpg',1,1000,5,7);
CREATE TABLE waivers (
    id TEXT NOT NULL,
    publication TEXT NOT NULL,
    image TEXT NOT NULL,
    printed TEXT NOT NULL,
    rule TEXT NOT NULL,
    "by" TEXT NOT NULL,
    reason TEXT NOT NULL,
    waived_at TEXT NOT NULL, picture TEXT DEFAULT '' NOT NULL,
    PRIMARY KEY (id)
);
INSERT INTO "waivers" VALUES('w1','/site/page.html','kim.jpg','Kim','C101','Rosa','by phone','2026-05-04T12:00:00+00:00','ab12');
CREATE TABLE checks (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    path TEXT NOT NULL,
    title TEXT NOT NULL,
    checked_at TEXT NOT NULL,
    profile TEXT NOT NULL,
    error TEXT NOT NULL,
    shown_by INTEGER,
    pictures TEXT NOT NULL
);
INSERT INTO "checks" VALUES(1,'/site/page.html','A page','2026-05-04T12:00:00+00:00','wire-news','',NULL,'[{"image":"kim.jpg","locator":"figure 1","credit":"Kremlin","status":"complete","photo_id":1}]');
INSERT INTO "checks" VALUES(2,'/site/page.html','A page','2026-05-05T12:00:00+00:00','wire-news','',1,'');
CREATE TABLE withdrawn_photos (
    photo_id INTEGER NOT NULL,
    body TEXT NOT NULL,
    PRIMARY KEY (photo_id)
);
CREATE INDEX photos_by_added ON photos (added_at DESC, coalesce(taken_at, '~'), name_key);
CREATE INDEX photos_by_name ON photos (name_key, id);
CREATE INDEX photos_by_original ON photos (original_id) WHERE original_id IS NOT NULL;
CREATE INDEX photos_by_stem ON photos (stem_key);
CREATE INDEX photos_by_taken ON photos (taken_at, id);
CREATE INDEX sightings_by_photo ON sightings (photo_id);
CREATE INDEX captions_by_text ON captions (has_text, photo_id);
CREATE INDEX credits_by_names ON credits (names_somebody, photo_id);
CREATE INDEX ix_contributions_photo_id ON contributions (photo_id);
CREATE INDEX ix_edits_photo_id ON edits (photo_id);
CREATE INDEX field_values_by_field ON field_values (field, folded, photo_id);
CREATE INDEX collection_members_by_photo ON collection_members (photo_id);
CREATE INDEX ix_waivers_publication ON waivers (publication);
CREATE INDEX checks_by_path ON checks (path, id);
CREATE INDEX journal_entries_by_state ON journal_entries (state, id);
CREATE INDEX judgements_by_photo ON judgements (photo_id) WHERE photo_id IS NOT NULL;
CREATE TABLE fingerprint_order (
    sequence INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    photo_id INTEGER NOT NULL,
    UNIQUE (photo_id),
    FOREIGN KEY(photo_id) REFERENCES photos (id) ON DELETE CASCADE
);
INSERT INTO "fingerprint_order" VALUES(2,1);
CREATE TABLE stale_fingerprints (
    photo_id INTEGER NOT NULL,
    PRIMARY KEY (photo_id),
    FOREIGN KEY(photo_id) REFERENCES photos (id) ON DELETE CASCADE
);
DELETE FROM "sqlite_sequence";
INSERT INTO "sqlite_sequence" VALUES('photos',1);
INSERT INTO "sqlite_sequence" VALUES('contributions',1);
INSERT INTO "sqlite_sequence" VALUES('edits',1);
INSERT INTO "sqlite_sequence" VALUES('journal_entries',2);
INSERT INTO "sqlite_sequence" VALUES('checks',2);
INSERT INTO "sqlite_sequence" VALUES('fingerprint_order',2);
CREATE VIRTUAL TABLE photo_texts USING fts5( name, headline, caption, alt, writer, creator, source, credit, rights, contributor, keyword, city, country, other, tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3' );
INSERT INTO photo_texts (rowid, name, headline, caption, alt, writer, creator, source, credit, rights, contributor, keyword, city, country, other) VALUES (1, 'kim.jpg', 'Visit', 'Kim Yo-Jong in Moscow', '', '', '', 'Kremlin', '', '', 'Rosa Yamamoto'||char(10)||'Feminine-Perspective-Magazine', '', 'Moscow', '', '');
CREATE TABLE document_ids (
	document_id TEXT NOT NULL, 
	photo_id INTEGER NOT NULL, 
	PRIMARY KEY (document_id, photo_id), 
	FOREIGN KEY(photo_id) REFERENCES photos (id) ON DELETE CASCADE
)
 WITHOUT ROWID

;
INSERT INTO "document_ids" VALUES('0a1b2c3d',1);
CREATE INDEX document_ids_by_photo ON document_ids (photo_id);
CREATE TABLE versions (
	place INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	id TEXT NOT NULL, 
	photo_id INTEGER NOT NULL, 
	name TEXT NOT NULL, 
	"plan" TEXT NOT NULL, 
	FOREIGN KEY(photo_id) REFERENCES photos (id), 
	UNIQUE (id)
);
INSERT INTO "versions" VALUES(1,'v1',1,'Front page','{"crop":{"left":0,"top":0,"right":0.5,"bottom":1},"amounts":[["exposure",0.5]]}');
CREATE INDEX ix_versions_photo_id ON versions (photo_id);
INSERT INTO "sqlite_sequence" VALUES('versions',1);
CREATE TABLE former_hashes (
    sha256 TEXT NOT NULL,
    photo_id INTEGER NOT NULL,
    PRIMARY KEY (sha256),
    FOREIGN KEY(photo_id) REFERENCES photos (id) ON DELETE CASCADE
) WITHOUT ROWID;
INSERT INTO "former_hashes" VALUES('cd34',1);
CREATE INDEX former_hashes_by_photo ON former_hashes (photo_id);
CREATE TABLE reading_bases (
    photo_id INTEGER NOT NULL,
    body TEXT NOT NULL,
    PRIMARY KEY (photo_id),
    FOREIGN KEY(photo_id) REFERENCES photos (id) ON DELETE CASCADE
);
INSERT INTO "reading_bases" VALUES(1,'[{"origin":"xmp","field":"headline","content":"Before","language":""}]');
CREATE TABLE unwritten_photos (
    photo_id INTEGER NOT NULL,
    steps INTEGER NOT NULL,
    PRIMARY KEY (photo_id),
    FOREIGN KEY(photo_id) REFERENCES photos (id) ON DELETE CASCADE
);
INSERT INTO "unwritten_photos" VALUES(1,1);
CREATE TABLE photos_to_relate (
    photo_id INTEGER NOT NULL,
    PRIMARY KEY (photo_id),
    FOREIGN KEY(photo_id) REFERENCES photos (id) ON DELETE CASCADE
);
INSERT INTO "photos_to_relate" VALUES(1);
COMMIT;
