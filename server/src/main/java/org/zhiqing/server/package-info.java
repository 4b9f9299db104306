/** 知情: one Spring Modulith application. Each package below is a module named with a word of the law. */
@NullMarked
package org.zhiqing.server;

import org.jspecify.annotations.NullMarked;
