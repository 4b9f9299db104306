package org.zhiqing.server.publication.reading;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * A document that is said to have been public before this system knew it (补录).
 *
 * @param organ the organ's name
 * @param title empty once it is not public any more
 * @param statedOn the day it is said to have been public (原发布日期)
 * @param publishedOn the day the system made it public for the first time
 * @param reason what the organ says of it; empty once it is not public any more
 */
public record StatedDay(
        long document,
        String organ,
        String title,
        String indexNumber,
        LocalDate statedOn,
        LocalDate publishedOn,
        String reason,
        String author) {

    /** Returns how many days lie between the two, at least one. */
    public long days() {
        return ChronoUnit.DAYS.between(statedOn, publishedOn);
    }
}
