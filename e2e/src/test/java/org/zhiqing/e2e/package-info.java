/**
 * The packaged jar, played by its users in a browser: every role in turn, and the citizens. {@code Office} runs
 * {@code ./run} as an operator does; {@code Window} is a browser window in which every page reached is held to the house
 * rules; the other fixtures are the people. Nothing here knows the server's classes.
 */
@NullMarked
package org.zhiqing.e2e;

import org.jspecify.annotations.NullMarked;
