/** The desk's pages of disclosure requests (申请). */
@NullMarked
package org.zhiqing.server.desk.request;

import org.jspecify.annotations.NullMarked;
