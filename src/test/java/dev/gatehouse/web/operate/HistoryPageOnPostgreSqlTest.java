package dev.gatehouse.web.operate;

import dev.gatehouse.support.OnPostgreSql;

@OnPostgreSql
class HistoryPageOnPostgreSqlTest extends HistoryPageTest {}
