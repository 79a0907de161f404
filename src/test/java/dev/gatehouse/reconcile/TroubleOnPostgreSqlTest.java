package dev.gatehouse.reconcile;

import dev.gatehouse.support.OnPostgreSql;

@OnPostgreSql
class TroubleOnPostgreSqlTest extends TroubleTest {}
