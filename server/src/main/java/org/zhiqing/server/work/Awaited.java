package org.zhiqing.server.work;

/**
 * Something of the person's own that waits for somebody else (等别人).
 *
 * @param whom the role with those who hold it, a person, or somebody outside the office
 */
public record Awaited(Holding holding, String whom) {}
