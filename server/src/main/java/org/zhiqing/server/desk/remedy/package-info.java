/** The desk's pages of reconsideration and litigation (复议诉讼). */
@NullMarked
package org.zhiqing.server.desk.remedy;

import org.jspecify.annotations.NullMarked;
