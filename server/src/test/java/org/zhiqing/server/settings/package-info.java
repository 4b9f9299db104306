/** Tests of the settings. */
@NullMarked
package org.zhiqing.server.settings;

import org.jspecify.annotations.NullMarked;
