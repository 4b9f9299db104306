/** The whole story, played in a browser against the packaged jar, each role in turn. */
@NullMarked
package org.zhiqing.e2e;

import org.jspecify.annotations.NullMarked;
