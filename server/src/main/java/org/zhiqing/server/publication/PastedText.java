package org.zhiqing.server.publication;

import java.util.List;

/**
 * What was pasted, tidied.
 *
 * @param html markup as a draft keeps it, its pictures written into it
 * @param losses what was not kept as it stood, each a Chinese sentence
 */
public record PastedText(String html, List<String> losses) {}
