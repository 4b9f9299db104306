package org.zhiqing.server.publication.reading;

import java.time.LocalDate;

/** How much of a section is public and when it last grew. */
public record SectionFigure(String section, long documentCount, LocalDate lastPublishedOn) {}
