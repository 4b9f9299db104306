import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;

/** The PostgreSQL of a running server, by the folder in which it lies. */
final class Cluster {

    private Cluster() {}

    static Connection in(Path home) throws Exception {
        Path folder = home.resolve("postgres");
        String port = Files.readString(folder.resolve("port")).strip();
        String password = Files.readString(folder.resolve("password")).strip();
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + port + "/postgres", "zhiqing", password);
    }
}
