package org.zhiqing.server.kernel;

import java.util.List;

/**
 * A page of a longer list.
 *
 * @param items this page's rows, in order
 * @param number this page, from 1
 * @param size rows a full page holds
 * @param total rows of the whole list
 */
public record Page<T>(List<T> items, int number, int size, long total) {

    public Page {
        items = List.copyOf(items);
    }

    /** Returns how many pages there are, at least 1. */
    public int pages() {
        return (int) Math.max(1, (total + size - 1) / size);
    }

    /** Returns rows to skip for page {@code number} (from 1; smaller counts as 1). */
    public static int offset(int number, int size) {
        return (int) Math.min((Math.max(1, number) - 1L) * size, Integer.MAX_VALUE);
    }
}
