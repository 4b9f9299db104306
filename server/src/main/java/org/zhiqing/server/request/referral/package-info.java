/** Which other organ an applicant is told to turn to (art. 36 item 5), and the contacts an office keeps for it. */
@NullMarked
@NamedInterface("referral")
package org.zhiqing.server.request.referral;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
