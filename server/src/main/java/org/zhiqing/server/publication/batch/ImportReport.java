package org.zhiqing.server.publication.batch;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an import did, or would do in a dry run.
 *
 * @param batch id of the batch; {@code null} in a dry run and when no file was taken in
 */
public record ImportReport(@Nullable Long batch, List<TakenFile> taken, List<RefusedFile> refused) {

    /** Returns how many of the files taken in leave a field empty. */
    public long missing(HeadField field) {
        return taken.stream().filter(file -> file.missing().contains(field)).count();
    }

    /** Returns how many of the files taken in have a later version in the batch. */
    public long amendedCount() {
        return taken.stream().filter(TakenFile::amended).count();
    }
}
