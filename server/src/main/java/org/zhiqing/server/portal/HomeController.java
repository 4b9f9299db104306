package org.zhiqing.server.portal;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.zhiqing.server.portal.bytes.SameForEverybody;

/** The portal's home page. */
@Controller
class HomeController {

    @GetMapping("/")
    @SameForEverybody
    String home() {
        return "portal/home";
    }
}
