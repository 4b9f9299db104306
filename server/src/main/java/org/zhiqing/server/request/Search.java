package org.zhiqing.server.request;

import java.time.LocalDate;
import org.zhiqing.server.kernel.Beijing;

/**
 * One search for the information asked for (检索).
 *
 * @param place where: an archive, a system, a unit
 * @param words with which words, or how
 * @param found whether something was found
 * @param result what
 * @param searchedBy who looked
 */
public record Search(
        String place, String words, boolean found, String result, LocalDate searchedOn, String searchedBy) {

    /** Returns it as letters tell it, without its full stop and without names of staff. */
    String text() {
        return Beijing.sentence(searchedOn) + "在" + place + "以“" + words + "”检索，" + (found ? "查到" : "没有查到")
                + (result.isBlank() ? "" : "（" + result + "）");
    }
}
