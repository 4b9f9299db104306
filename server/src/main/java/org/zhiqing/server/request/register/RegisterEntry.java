package org.zhiqing.server.request.register;

import org.zhiqing.server.request.CarriedRequest;

/** A row that can be taken in: the request and the number that the register gave it. */
record RegisterEntry(String number, CarriedRequest request) {}
