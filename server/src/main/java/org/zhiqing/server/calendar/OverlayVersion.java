package org.zhiqing.server.calendar;

import java.time.Instant;
import org.zhiqing.rules.calendar.RegionalOverlay;

/**
 * A region's overlay as it was recorded at one time; the highest version of a region and year is in force.
 *
 * @param reason why it was recorded
 */
public record OverlayVersion(long id, RegionalOverlay overlay, String reason, Instant recordedAt, String recordedBy) {}
