package org.zhiqing.postgres;

/** Started by another JVM. */
record AdoptedPostgres(long pid, int port, String user, String password) implements RunningPostgres {

    @Override
    public boolean adopted() {
        return true;
    }

    @Override
    public void close() {
        // It belongs to the JVM that started it.
    }
}
