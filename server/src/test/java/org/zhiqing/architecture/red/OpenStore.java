package org.zhiqing.architecture.red;

import org.springframework.stereotype.Repository;

/** A store that everybody sees. */
@Repository
public class OpenStore {}
