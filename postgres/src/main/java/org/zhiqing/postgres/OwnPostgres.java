package org.zhiqing.postgres;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Started by this JVM, and started again when it was killed. */
final class OwnPostgres implements RunningPostgres {

    private static final System.Logger LOG = System.getLogger(OwnPostgres.class.getName());
    private static final int LONGEST_PAUSE_SECONDS = 30;

    private final Launch launch;
    private final FolderLock lock;
    private final int port;
    private final String password;
    private final CountDownLatch closing = new CountDownLatch(1);
    private Supervisor supervisor;

    OwnPostgres(Launch launch, FolderLock lock, Launch.Started started) throws IOException {
        this.launch = launch;
        this.lock = lock;
        this.port = started.port();
        this.supervisor = started.supervisor();
        this.password = launch.cluster().folder().password();
        watch(supervisor);
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public String user() {
        return Cluster.USER;
    }

    @Override
    public String password() {
        return password;
    }

    @Override
    public long pid() {
        return Postmaster.of(launch.cluster().folder().cluster())
                .map(Postmaster::pid)
                .orElse(-1L);
    }

    @Override
    public boolean adopted() {
        return false;
    }

    @Override
    public synchronized void close() {
        if (closing.getCount() == 0) {
            return;
        }
        closing.countDown();
        try {
            supervisor.stop();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            lock.close();
        }
    }

    private void watch(Supervisor watched) {
        watched.onExit().thenRun(() -> {
            if (closing.getCount() > 0 && !launch.removeInTheEnd()) {
                Thread again = new Thread(this::startAgain, "postgres-restart");
                again.setDaemon(true);
                again.start();
            }
        });
    }

    private void startAgain() {
        int pause = 0;
        try {
            while (!closing.await(pause, TimeUnit.SECONDS)) {
                LOG.log(Level.WARNING, "内置数据库意外退出，正在重新启动。");
                try {
                    restart();
                    return;
                } catch (IOException | PostgresUnavailable e) {
                    pause = Math.min(LONGEST_PAUSE_SECONDS, pause * 2 + 1);
                    LOG.log(Level.ERROR, e.getMessage() + " " + pause + " 秒后再试。");
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void restart() throws IOException, InterruptedException {
        if (closing.getCount() == 0) {
            return;
        }
        Launch.Started started = launch.startOn(port);
        supervisor = started.supervisor();
        watch(supervisor);
    }
}
