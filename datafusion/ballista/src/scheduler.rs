//! The scheduler.

use std::net::{Ipv4Addr, SocketAddr};
use std::sync::Arc;

use ballista_core::error::Result;
use ballista_scheduler::cluster::BallistaCluster;
use ballista_scheduler::config::SchedulerConfig;
use ballista_scheduler::scheduler_process::start_server;

use crate::functions;

/// Serves until it is killed.
pub(crate) async fn run(port: u16) -> Result<()> {
    let config = SchedulerConfig {
        bind_port: port,
        // An executor that was killed says nothing: its work is given away once it has been silent for so long. Three
        // minutes by default, for networks with worse weather than this one.
        executor_timeout_seconds: 10,
        expire_dead_executor_interval_seconds: 2,
        no_executors_grace_period_seconds: 10,
        override_config_producer: Some(Arc::new(functions::config)),
        override_session_builder: Some(Arc::new(functions::state)),
        ..SchedulerConfig::default()
    };
    let cluster = BallistaCluster::new_from_config(&config).await?;
    start_server(cluster, SocketAddr::from((Ipv4Addr::LOCALHOST, port)), Arc::new(config)).await
}
