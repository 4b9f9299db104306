package org.zhiqing.annualreport.locate;

import java.util.List;

/**
 * One way to make all the cross-checks hold that hang together.
 *
 * @param corrections the cells to change, in the order of the form; none can be left out
 */
public record Explanation(List<Correction> corrections) {}
