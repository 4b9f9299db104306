package org.zhiqing.server.publication.batch;

import java.util.List;

/**
 * A file that was taken in, or would be in a dry run.
 *
 * @param missing Chinese names of the fields left empty
 * @param amended whether a later version of the same law is in the batch
 */
public record TakenFile(String file, String title, String documentNumber, List<String> missing, boolean amended) {}
