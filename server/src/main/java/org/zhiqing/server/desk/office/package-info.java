/** Organs, people, roles, handover and the operation log. */
@NullMarked
package org.zhiqing.server.desk.office;

import org.jspecify.annotations.NullMarked;
