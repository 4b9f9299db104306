package org.zhiqing.cli;

import java.io.Console;
import java.util.Arrays;
import org.zhiqing.cli.backup.BackupSecret;
import org.zhiqing.server.kernel.Refusal;
import org.zhiqing.server.kernel.Sentences;

/** Asks for the passphrase of a backup, or takes it from {@code ZHIQING_PASSPHRASE}. */
final class Passphrase {

    private Passphrase() {}

    /** For a new backup: asked twice, not too short. */
    static BackupSecret chosen() {
        String given = System.getenv("ZHIQING_PASSPHRASE");
        char[] passphrase = given != null ? given.toCharArray() : ask("cli.passphrase-new");
        if (passphrase.length < BackupSecret.SHORTEST) {
            throw new Refusal("cli.passphrase-short", BackupSecret.SHORTEST);
        }
        if (given == null && !Arrays.equals(passphrase, ask("cli.passphrase-again"))) {
            throw new Refusal("cli.passphrases-differ");
        }
        return BackupSecret.passphrase(passphrase);
    }

    /** For a backup that exists. */
    static BackupSecret known() {
        String given = System.getenv("ZHIQING_PASSPHRASE");
        return BackupSecret.passphrase(given != null ? given.toCharArray() : ask("cli.passphrase-known"));
    }

    private static char[] ask(String code) {
        Console console = System.console();
        char[] typed = console == null ? null : console.readPassword("%s", Sentences.of(code));
        if (typed == null) {
            throw new Refusal("cli.no-passphrase");
        }
        return typed;
    }
}
