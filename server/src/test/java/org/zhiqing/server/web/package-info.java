@NullMarked
package org.zhiqing.server.web;

import org.jspecify.annotations.NullMarked;
