package org.zhiqing.architecture.red;

import java.time.LocalDate;
import org.zhiqing.server.kernel.Beijing;

/** A day that no test can set. */
class Today {

    LocalDate today() {
        return LocalDate.now(Beijing.ZONE);
    }
}
