package dev.gatehouse.web.api.operate;

import dev.gatehouse.web.api.problem.Remark;
import java.util.List;
import java.util.UUID;

/** What is to be said of one resource as it is wanted; paths begin at its spec. */
record ResourceRemarks(UUID resource, String kind, String name, List<Remark> findings) {}
