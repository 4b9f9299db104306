/** Tests of organs, people and signing in, and the offices that other tests act in. */
@NullMarked
package org.zhiqing.server.organ;

import org.jspecify.annotations.NullMarked;
