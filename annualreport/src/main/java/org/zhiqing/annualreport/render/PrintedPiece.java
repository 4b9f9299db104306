package org.zhiqing.annualreport.render;

/** A piece of a printed report: a line of text or a table. */
public sealed interface PrintedPiece permits PrintedLine, PrintedTable {}
