package org.zhiqing.server.publication;

import java.time.Instant;
import java.util.List;

/**
 * The last text that was taken into a document.
 *
 * @param file the name of the file it came from; empty for what was pasted
 * @param losses what was not kept as it stood, each a Chinese sentence; empty when all was
 * @param by who took it in
 */
public record TakenText(String file, List<String> losses, String by, Instant at) {}
