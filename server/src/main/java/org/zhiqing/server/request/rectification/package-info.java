/**
 * Correcting a record about oneself (更正本人信息), art. 41: a kind of case of its own. The organ that may corrects and tells; another
 * one transfers and tells, or points to the right organ. Not a request for information: in no row of table three.
 */
@NullMarked
@NamedInterface("rectification")
package org.zhiqing.server.request.rectification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
