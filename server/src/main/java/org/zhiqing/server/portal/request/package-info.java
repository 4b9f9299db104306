/** The portal's pages for those who apply (依申请公开): applying, coming back, following. */
@NullMarked
package org.zhiqing.server.portal.request;

import org.jspecify.annotations.NullMarked;
