package org.zhiqing.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** PostgreSQL's files, unpacked once for all tests of this module. */
final class Programs {

    private Programs() {}

    /** As {@link EmbeddedPostgres#in}, without unpacking anew. */
    static EmbeddedPostgres durable(Path folder) {
        try {
            return EmbeddedPostgres.durable(folder, TemporaryPostgres.sharedPrograms());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
