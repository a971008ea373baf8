export { InGate as default } from '@/components/gate/rooms';
