package org.zhiqing.postgres;

/**
 * A PostgreSQL that accepts connections on loopback.
 *
 * <p>One that this JVM started is started again, on the same port, if it ends without being asked; it ends when it is
 * closed or when the JVM is gone, for whatever reason. An adopted one belongs to another JVM: closing leaves it alone.
 */
public interface RunningPostgres extends AutoCloseable {

    /** The port on 127.0.0.1. */
    int port();

    /** The role to connect as; it owns everything. */
    String user();

    String password();

    /** The process id of the server; the same until it is killed and started again. */
    long pid();

    /** Whether another JVM started it. */
    boolean adopted();

    /** The address without user and password. */
    default String jdbcUrl() {
        return "jdbc:postgresql://127.0.0.1:" + port() + "/postgres";
    }

    /** Shuts down what this JVM started and waits for the end; does nothing the second time. */
    @Override
    void close();
}
