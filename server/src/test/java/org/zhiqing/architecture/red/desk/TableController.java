package org.zhiqing.architecture.red.desk;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Asks tables, and does not say who may. */
@Controller
class TableController {

    private final JdbcClient jdbc;

    TableController(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @GetMapping("/desk/table")
    String table() {
        return String.valueOf(jdbc);
    }
}
