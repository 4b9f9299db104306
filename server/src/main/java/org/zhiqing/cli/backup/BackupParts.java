package org.zhiqing.cli.backup;

import java.util.Set;

/** What lies in a backup, under which name. */
final class BackupParts {

    /** First: the steps of the schema, one a line: module, version, check sum. */
    static final String STEPS = "steps";

    /** One a table: a line with its columns, then its rows as {@code COPY} writes them. */
    static final String TABLES = "tables/";

    /** One a line: name, last value, whether that was given out. */
    static final String SEQUENCES = "sequences";

    static final String FILES = "files/";

    static final String KEYS = "keys/";

    /** Last: how much there was. */
    static final String END = "end";

    /** The key of identity proofs (个人信息保护法 art. 51): who finds a backup must not find it too. */
    static final String PROOF_KEY = "sealed-files.key";

    /** Keys that never leave the folder: of identity proofs, of the automatic backups themselves, of the database. */
    private static final Set<String> KEYS_LEFT_OUT = Set.of(PROOF_KEY, "backup.key", "database.key");

    private BackupParts() {}

    /** Whether a file of the folder of keys goes into a backup. What is no key tells of this folder only. */
    static boolean goesAlong(String keyFile) {
        return keyFile.endsWith(".key") && !KEYS_LEFT_OUT.contains(keyFile);
    }
}
