-- A progress file as saiten 0.1.0 wrote it; it must open for ever.
PRAGMA application_id = 1396787540;
PRAGMA user_version = 1;
BEGIN TRANSACTION;
CREATE TABLE attempt(
            attempt_id TEXT PRIMARY KEY,
            n INTEGER NOT NULL REFERENCES item(n),
            session_id TEXT REFERENCES session(session_id),
            mode TEXT NOT NULL CHECK(mode IN ('practice', 'review', 'exam', 'watch')),
            at TEXT NOT NULL,
            tz_minutes INTEGER NOT NULL,
            duration_ms INTEGER NOT NULL CHECK(duration_ms >= 0),
            rev INTEGER NOT NULL,
            seed INTEGER NOT NULL,
            status TEXT NOT NULL,
            response TEXT NOT NULL CHECK(json_valid(response)),
            auto_score REAL NOT NULL CHECK(auto_score BETWEEN 0 AND 1),
            final_score REAL CHECK(final_score BETWEEN 0 AND 1),
            hints_used INTEGER NOT NULL CHECK(hints_used >= 0),
            confidence INTEGER CHECK(confidence BETWEEN 1 AND 3),
            detail TEXT NOT NULL CHECK(json_valid(detail)),
            undone_at TEXT) STRICT;
INSERT INTO "attempt" VALUES('01a230d5-1280-7fd3-97a2-8f0883b664cb',1,NULL,'practice','2026-12-01T09:00:00.000000Z',0,0,1,0,'not_implemented','null',0.0,NULL,0,NULL,'{}',NULL);
INSERT INTO "attempt" VALUES('01a230d5-1e38-7f60-9ecd-10b916e37bf6',1,NULL,'practice','2026-12-01T09:00:03.000000Z',0,20,1,0,'passed','null',1.0,NULL,1,NULL,'{}',NULL);
INSERT INTO "attempt" VALUES('01a230d5-2220-7877-9ca1-54d6f429f15d',2,NULL,'practice','2026-12-01T09:00:04.000000Z',0,0,1,0,'failed','null',0.4,NULL,0,NULL,'{"mistake":"none"}',NULL);
INSERT INTO "attempt" VALUES('01a230d5-29f0-7047-b678-4fb330e9194e',3,'01a230d5-2608-7e71-bea0-219132dee616','practice','2026-12-01T09:00:06.000000Z',0,0,1,0,'failed','"W x"',0.0,NULL,0,NULL,'{}','2026-12-01T09:00:07.000000Z');
INSERT INTO "attempt" VALUES('01a230d5-31c0-7d48-8bac-25b383aad950',3,'01a230d5-2608-7e71-bea0-219132dee616','practice','2026-12-01T09:00:08.000000Z',0,0,1,0,'passed','"W @ x + b"',1.0,NULL,0,3,'{}',NULL);
CREATE TABLE card(
            n INTEGER PRIMARY KEY REFERENCES item(n),
            rule TEXT NOT NULL,
            fsrs TEXT NOT NULL CHECK(json_valid(fsrs))) STRICT;
CREATE TABLE item(
            n INTEGER PRIMARY KEY,
            item_id TEXT NOT NULL UNIQUE,
            kind TEXT NOT NULL CHECK(kind IN ('quiz', 'exercise')),
            rev INTEGER NOT NULL) STRICT;
INSERT INTO "item" VALUES(1,'softmax','exercise',1);
INSERT INTO "item" VALUES(2,'relu','exercise',1);
INSERT INTO "item" VALUES(3,'kt03','quiz',1);
CREATE TABLE look(
            look_id TEXT PRIMARY KEY,
            n INTEGER NOT NULL REFERENCES item(n),
            kind TEXT NOT NULL CHECK(kind IN ('hint', 'solution', 'restart')),
            step INTEGER NOT NULL,
            at TEXT NOT NULL) STRICT;
INSERT INTO "look" VALUES('01a230d5-1668-7ead-8f7f-e035e0de8a26',1,'hint',1,'2026-12-01T09:00:01.000000Z');
INSERT INTO "look" VALUES('01a230d5-1a50-736d-886c-3c8b23712550',1,'solution',0,'2026-12-01T09:00:02.000000Z');
CREATE TABLE mark(
            n INTEGER NOT NULL REFERENCES item(n),
            kind TEXT NOT NULL CHECK(kind IN ('flag', 'suspend', 'note')),
            value TEXT NOT NULL,
            at TEXT NOT NULL,
            PRIMARY KEY(n, kind)) STRICT, WITHOUT ROWID;
INSERT INTO "mark" VALUES(3,'flag','','2026-12-01T09:00:10.000000Z');
CREATE TABLE meta(key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
INSERT INTO "meta" VALUES('exam_date','2027-02-19');
INSERT INTO "meta" VALUES('store_id','01a1fea3-5fe9-78b6-9604-3d94011d9679');
CREATE TABLE session(
            session_id TEXT PRIMARY KEY,
            mode TEXT NOT NULL CHECK(mode IN ('practice', 'review', 'exam', 'watch')),
            spec TEXT NOT NULL CHECK(json_valid(spec)),
            started_at TEXT NOT NULL,
            ended_at TEXT,
            cursor INTEGER NOT NULL DEFAULT 0,
            draft TEXT NOT NULL DEFAULT '',
            app_version TEXT NOT NULL) STRICT;
INSERT INTO "session" VALUES('01a230d5-2608-7e71-bea0-219132dee616','practice','{"ids":["kt03"],"seed":7}','2026-12-01T09:00:05.000000Z','2026-12-01T09:00:09.000000Z',1,'','0.1.0');
CREATE INDEX attempt_item ON attempt(n, at);
CREATE INDEX attempt_session ON attempt(session_id);
CREATE INDEX look_item ON look(n, at);
COMMIT;
