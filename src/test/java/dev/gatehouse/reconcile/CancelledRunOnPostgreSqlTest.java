package dev.gatehouse.reconcile;

import dev.gatehouse.support.OnPostgreSql;

@OnPostgreSql
class CancelledRunOnPostgreSqlTest extends CancelledRunTest {}
