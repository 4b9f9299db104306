/** The command line, in the same jar as the server: commands that need no server are answered before Spring starts. */
@NullMarked
package org.zhiqing.cli;

import org.jspecify.annotations.NullMarked;
