package org.zhiqing.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The database files: made once, with ICU's Chinese order where the program has ICU. */
record Cluster(PostgresFolder folder, PostgresProgram program, RunAs runAs) {

    static final String USER = "zhiqing";
    private static final System.Logger LOG = System.getLogger(Cluster.class.getName());

    /**
     * Makes the files if there are none, and sees that the version and the password fit.
     *
     * @throws PostgresUnavailable {@code postgres.other-version} or what {@link Faults} reads from initdb
     */
    void prepare(Durability durability) throws IOException, InterruptedException {
        if (!folder.initialised()) {
            initialise(durability);
            return;
        }
        String version =
                Files.readString(folder.cluster().resolve("PG_VERSION")).strip();
        if (!PostgresProgram.VERSION.startsWith(version + ".")) {
            throw new PostgresUnavailable("postgres.other-version", version, PostgresProgram.VERSION);
        }
        if (!folder.hasPassword()) {
            replacePassword();
        }
    }

    private void initialise(Durability durability) throws IOException, InterruptedException {
        PostgresProgram.delete(folder.cluster());
        Path unfinished = folder.root().resolve("cluster.part");
        PostgresProgram.delete(unfinished);
        Files.createDirectory(unfinished);
        runAs.handOver(unfinished);
        Path passwordFile = folder.root().resolve("initdb.password");
        PostgresFolder.writePrivately(passwordFile, folder.newPassword());
        try {
            runAs.handOver(passwordFile);
            Commands made = Commands.run(initdb(unfinished, passwordFile, durability, true), folder.root());
            if (!made.succeeded() && made.output().contains("ICU is not supported")) {
                LOG.log(System.Logger.Level.WARNING, "内置数据库不含 ICU，中文将按编码排序。");
                made = Commands.run(initdb(unfinished, passwordFile, durability, false), folder.root());
            }
            if (!made.succeeded()) {
                throw Faults.of(made.output(), folder, runAs, program.folder());
            }
            Files.move(unfinished, folder.cluster());
        } finally {
            Files.deleteIfExists(passwordFile);
        }
    }

    private List<String> initdb(Path cluster, Path passwordFile, Durability durability, boolean icu) {
        List<String> command = new ArrayList<>(List.of(
                program.initdb(),
                "--pgdata=" + cluster,
                "--username=" + USER,
                "--pwfile=" + passwordFile,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C"));
        command.addAll(
                icu
                        ? List.of("--locale-provider=icu", "--icu-locale=zh-Hans-CN")
                        : List.of("--locale-provider=builtin", "--builtin-locale=C.UTF-8"));
        if (durability == Durability.NONE) {
            command.add("--no-sync");
        }
        return runAs.command(command);
    }

    /** The password file was lost; who may write the files may set a new one. */
    private void replacePassword() throws IOException, InterruptedException {
        String statement = "alter role " + USER + " password '" + folder.newPassword() + "'\n";
        Commands set = Commands.run(
                runAs.command(List.of(
                        program.postgres(), "--single", "-D", folder.cluster().toString(), "postgres")),
                folder.root(),
                statement);
        if (!set.succeeded()) {
            throw Faults.of(set.output(), folder, runAs, program.folder());
        }
    }
}
