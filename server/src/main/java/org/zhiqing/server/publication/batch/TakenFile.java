package org.zhiqing.server.publication.batch;

import java.util.List;

/**
 * A file that was taken in, or would be in a dry run.
 *
 * @param missing what its head leaves empty
 * @param amended whether a later version of the same law is in the batch
 */
public record TakenFile(String file, String title, String documentNumber, List<HeadField> missing, boolean amended) {}
