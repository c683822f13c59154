//! An executor.

use std::sync::Arc;

use ballista_core::error::Result;
use ballista_executor::executor_process::{ExecutorProcessConfig, start_executor_process};

use crate::functions;

/// Works for the scheduler until it is killed; `folder` is for what tasks hand on to each other.
pub(crate) async fn run(scheduler: u16, port: u16, folder: &str, cores: usize) -> Result<()> {
    let config = ExecutorProcessConfig {
        scheduler_port: scheduler,
        scheduler_connect_timeout_seconds: 20,
        port,
        grpc_port: port + 1,
        work_dir: Some(folder.to_owned()),
        vcores: cores,
        // Well below the scheduler's limit for silence.
        executor_heartbeat_interval_seconds: 2,
        override_config_producer: Some(Arc::new(functions::config)),
        override_function_registry: Some(Arc::new(functions::registry()?)),
        ..ExecutorProcessConfig::default()
    };
    start_executor_process(Arc::new(config)).await
}
